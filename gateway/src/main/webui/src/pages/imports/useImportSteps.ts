import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import {
  type ImportReport,
  type ImportServiceName,
  type ImportSubject,
  sendFile,
} from '../../api/imports';
import { type Problem, problemOf } from '../../api/problem';

const LARGEST_BYTES = 256 * 1024 * 1024;

/** Where the import of one file is. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem?: Problem }
  | { readonly step: 'checking'; readonly file: File; readonly key: string }
  | {
      readonly step: 'checked';
      readonly file: File;
      readonly report: ImportReport;
      readonly problem?: Problem;
    }
  | {
      readonly step: 'importing';
      readonly file: File;
      readonly report: ImportReport;
      readonly key: string;
    }
  | { readonly step: 'done'; readonly report: ImportReport };

/** Leads one file through its check and its import. */
export function useImportSteps(
  service: ImportServiceName,
  kind: string,
  subject: ImportSubject | null,
) {
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const running = useRef<AbortController>(null);

  const check = async (file: File) => {
    const refused = unusable(file);
    if (refused) {
      setState({ step: 'choose', problem: refused });
      return;
    }
    const key = newIdempotencyKey();
    const control = new AbortController();
    running.current = control;
    setState({ step: 'checking', file, key });
    try {
      const report = await sendFile({
        service,
        kind,
        subject,
        file,
        preview: true,
        validRowsOnly: false,
        idempotencyKey: key,
        signal: control.signal,
      });
      setState({ step: 'checked', file, report });
    } catch (error) {
      if (!control.signal.aborted) setState({ step: 'choose', problem: problemOf(error) });
    }
  };

  const importRows = async (file: File, report: ImportReport, validRowsOnly: boolean) => {
    const key = newIdempotencyKey();
    setState({ step: 'importing', file, report, key });
    try {
      const done = await sendFile({
        service,
        kind,
        subject,
        file,
        preview: false,
        validRowsOnly,
        idempotencyKey: key,
      });
      setState({ step: 'done', report: done });
      await queries.invalidateQueries();
    } catch (error) {
      setState({ step: 'checked', file, report, problem: problemOf(error) });
    }
  };

  const restart = () => {
    running.current?.abort();
    setState({ step: 'choose' });
  };

  return { state, check, importRows, restart };
}

function unusable(file: File): Problem | null {
  if (file.size === 0) {
    return { title: 'The file is empty', status: 0, detail: `${file.name} holds no rows.` };
  }
  if (file.size > LARGEST_BYTES) {
    const detail = 'A file has at most 256 MiB. Split it, for example by month.';
    return { title: 'The file is too large', status: 413, detail };
  }
  return null;
}
