/** Reports as the gateway makes them. */
import { getFile, getJson } from './client';
import { usePages } from './pages';
import { API } from './paths';
import type { Page } from './types';

/** One report of the catalogue. */
export interface Report {
  readonly kind: string;
  readonly title: string;
  readonly group: string;
  readonly purpose: string;
  readonly formats: readonly string[];
  /** MONTH for months alone, ANY also for quarters and twelve months. */
  readonly periods: 'MONTH' | 'ANY';
  /** Whether it can be had for a site or a model alone. */
  readonly scoped: boolean;
}

/** An address under which a program reads one report. */
export interface ReportLink {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly format: string;
  readonly scope: string;
  /** A period, or a rule such as `latest-closed-month`. */
  readonly period: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly lastUsedAt?: string;
  readonly uses: number;
  readonly status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}

/** A new link; token and address are in the first answer only. */
export interface CreatedLink {
  readonly link: ReportLink;
  readonly token?: string;
  readonly url?: string;
}

/** Where links are made, listed and revoked. */
export const REPORT_LINKS = `${API.gateway}/report-links`;

/** The links that the user may see. */
export function useReportLinks() {
  return usePages<ReportLink>(['report-links'], REPORT_LINKS);
}

/** The reports that the user may have. */
export async function listReports(signal?: AbortSignal): Promise<readonly Report[]> {
  return (await getJson<Page<Report>>(`${API.gateway}/reports`, {}, signal)).items;
}

/** One report as a file. */
export async function downloadReport(
  kind: string,
  period: string,
  query: { readonly format: string; readonly scope?: string },
): Promise<Blob> {
  return await getFile(`${API.gateway}/reports/${kind}/${period}`, query);
}
