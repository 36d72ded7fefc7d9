/** Reports as the gateway makes them. */
import { getFile, getJson } from './client';
import type { Page } from './types';
import { API } from './paths';

/** One report of the catalogue. */
export interface Report {
  readonly kind: string;
  readonly title: string;
  readonly group: string;
  readonly purpose: string;
  readonly formats: readonly string[];
  /** MONTH for months alone, ANY also for quarters and twelve months. */
  readonly periods: 'MONTH' | 'ANY';
}

/** The reports that the user may have. */
export async function listReports(signal?: AbortSignal): Promise<readonly Report[]> {
  return (await getJson<Page<Report>>(`${API.gateway}/reports`, {}, signal)).items;
}

/** One report as a file. */
export async function downloadReport(kind: string, period: string, format: string): Promise<Blob> {
  return await getFile(`${API.gateway}/reports/${kind}/${period}`, { format });
}
