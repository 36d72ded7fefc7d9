/** Downloads of what a table shows, made by the service that owns it. */
export function ExportLinks({ href }: { readonly href: string }) {
  const join = href.includes('?') ? '&' : '?';
  return (
    <span className="wl-row wl-small wl-exports">
      <span className="wl-muted">Download</span>
      <a className="wl-link" href={`${href}${join}format=csv`} download>
        CSV
      </a>
      <a className="wl-link" href={`${href}${join}format=xlsx`} download>
        XLSX
      </a>
    </span>
  );
}
