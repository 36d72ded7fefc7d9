import UploadIcon from '@patternfly/react-icons/dist/esm/icons/upload-icon';
import { type DragEvent, useId, useState } from 'react';

/** Takes a file by mouse, keyboard or drop. */
export function FileDrop({
  accept,
  note,
  onFile,
}: {
  /** Which files the dialog of the browser offers. */
  readonly accept: string;
  /** What else can be done, and how large a file may be. */
  readonly note: string;
  readonly onFile: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className="wl-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        drag(event, true);
      }}
      onDragLeave={(event) => {
        drag(event, false);
      }}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <UploadIcon />
      <input
        id={id}
        className="pf-v6-screen-reader"
        type="file"
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>Choose a file</label>
      <span className="wl-muted">{note}</span>
    </div>
  );
}
