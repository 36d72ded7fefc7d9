import { SecretDialog } from '../../components/SecretDialog';

/** Shows the address of a new link this once, with how Excel and Power BI take it. */
export function LinkSecret({
  name,
  token,
  url,
  onClose,
}: {
  readonly name: string;
  readonly token: string;
  readonly url: string;
  readonly onClose: () => void;
}) {
  return (
    <SecretDialog
      title={`Address of ${name}`}
      parts={[
        { label: 'Address', value: url },
        { label: 'Token alone, for programs that send it as a header', value: token },
      ]}
      onClose={onClose}
    >
      Whoever has it reads the report. In Excel: Data, From Web, paste the address, access
      Anonymous. In Power BI: Get data, Web, the same. If it gets lost, revoke the link and make a
      new one.
    </SecretDialog>
  );
}
