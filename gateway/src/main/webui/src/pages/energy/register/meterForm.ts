/** A meter as its forms ask for it. */
import type { Channel, Meter } from '../../../api/energy';
import type { MeterCorrection, MeterRequest } from '../../../api/register';

/** What the forms ask for; the days only when it is corrected. */
export interface MeterForm {
  readonly code: string;
  readonly siteCode: string;
  readonly contractCode: string;
  readonly role: string;
  readonly use: string;
  readonly consumerRef: string;
  readonly buildingCode: string;
  readonly intervalMinutes: string;
  readonly breakerKw: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
}

/** A meter of which nothing is known. */
export const EMPTY_METER: MeterForm = {
  code: '',
  siteCode: '',
  contractCode: '',
  role: 'MAIN',
  use: 'MINING',
  consumerRef: '',
  buildingCode: '',
  intervalMinutes: '15',
  breakerKw: '',
  effectiveFrom: '',
  effectiveTo: '',
};

/** The form of a meter. */
export function meterForm(meter: Meter): MeterForm {
  return {
    code: meter.code,
    siteCode: meter.siteCode,
    contractCode: meter.contractCode ?? '',
    role: meter.role,
    use: meter.use ?? 'MINING',
    consumerRef: meter.consumerRef ?? '',
    buildingCode: meter.buildingCode ?? '',
    intervalMinutes: String(meter.intervalMinutes),
    breakerKw: meter.breakerKw ?? '',
    effectiveFrom: meter.effectiveFrom ?? '',
    effectiveTo: meter.effectiveTo ?? '',
  };
}

/** A meter to enter. */
export function meterRequest(form: MeterForm, channels: readonly Channel[]): MeterRequest {
  return {
    code: form.code.trim(),
    siteCode: form.siteCode,
    intervalMinutes: Number(form.intervalMinutes),
    channels,
    ...placeOf(form),
  };
}

/** What holds of a meter from now on. */
export function correctionOf(form: MeterForm, reason: string): MeterCorrection {
  return {
    ...placeOf(form),
    ...stated('effectiveFrom', form.effectiveFrom),
    ...stated('effectiveTo', form.effectiveTo),
    reason: reason.trim(),
  };
}

/** A consumer and a building are a submeter's alone. */
function placeOf(form: MeterForm) {
  const submeter = form.role === 'SUBMETER';
  return {
    role: form.role as Meter['role'],
    use: form.use,
    ...stated('contractCode', form.contractCode),
    ...(submeter ? stated('consumerRef', form.consumerRef) : {}),
    ...(submeter ? stated('buildingCode', form.buildingCode) : {}),
    ...stated('breakerKw', form.breakerKw.replace(/[,\s]/g, '')),
  };
}

function stated<N extends string>(name: N, typed: string): Partial<Record<N, string>> {
  const value = typed.trim();
  return value === '' ? {} : ({ [name]: value } as Record<N, string>);
}
