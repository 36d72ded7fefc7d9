/** The shapes of the API that the portal shows. Amounts and quantities are decimal strings. */

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Role =
  | 'operator'
  | 'energy'
  | 'finance'
  | 'controller'
  | 'executive'
  | 'auditor'
  | 'admin'
  | 'ai-customer';

/** Who is logged in. */
export interface Me {
  readonly name: string;
  readonly username: string;
  readonly roles: readonly string[];
  readonly email?: string | null;
  readonly sessionExpiresAt?: string | null;
  readonly customer?: string | null;
  readonly company?: string | null;
}

/** A record that a figure was read from. */
export interface SourceRef {
  readonly service: string;
  readonly type: string;
  readonly id: string;
  readonly href: string;
}

/** One input of a formula: read from a record, stated, or itself computed. */
export interface ExplanationInput {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly origin?: string | null;
  readonly source?: SourceRef | null;
  readonly explanation?: Explanation | null;
}

/** How a figure came about. */
export interface Explanation {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly formula: string;
  readonly page?: string | null;
  readonly inputs: readonly ExplanationInput[];
}

export type Component =
  | 'ENERGY_AND_COOLING'
  | 'DEPRECIATION_AND_MAINTENANCE'
  | 'CAPITAL_AND_FINANCING'
  | 'OVERHEAD_AND_FEES';

export type StatementStatus = 'OPEN' | 'CLOSED' | 'REOPENED';
export type Definition = 'all-in' | 'cash';

/** One of the four components of what a coin costs. */
export interface StatementComponent {
  readonly component: Component;
  readonly amount: string;
  readonly perBtc: string | null;
  readonly explanation?: Explanation | null;
}

/** A fact that a month lacks, and where to enter it. */
export interface MissingFact {
  readonly code: string;
  readonly detail: string;
  readonly href?: string | null;
}

/** What a coin cost in a period, for the company, a site or a machine model. */
export interface Statement {
  readonly period: string;
  readonly scope: string;
  readonly scopeName?: string | null;
  readonly currency: string;
  readonly definition?: Definition;
  readonly status: StatementStatus;
  readonly version: number | null;
  readonly btcProduced: string | null;
  readonly components: readonly StatementComponent[];
  readonly totalAmount?: string | null;
  readonly totalPerBtc: string | null;
  readonly marketPricePerBtc: string | null;
  readonly resultPerBtc: string | null;
  readonly hash?: string | null;
  readonly missing?: readonly MissingFact[];
  readonly cutOffPolicy?: string | null;
  readonly closedAt?: string | null;
  readonly closedBy?: string | null;
  readonly explanations?: Readonly<Record<string, Explanation>> | null;
}

/** One line behind a component. */
export interface StatementLine {
  readonly component: Component;
  readonly amount: string;
  readonly currency: string;
  readonly description: string;
  readonly source: SourceRef | null;
  readonly explanation?: Explanation | null;
}

/** One step of the close. */
export interface ChecklistItem {
  readonly code: string;
  readonly title: string;
  readonly done: boolean;
  readonly detail?: string | null;
  readonly href?: string | null;
}

/** The state of a month. */
export interface PeriodState {
  readonly period: string;
  readonly status: StatementStatus;
  readonly version?: number | null;
  readonly checklist: readonly ChecklistItem[];
  readonly missing?: readonly MissingFact[];
  readonly closedAt?: string | null;
  readonly closedBy?: string | null;
}

/** One stored version of a closed statement. */
export interface StatementVersion {
  readonly version: number;
  readonly hash: string;
  readonly closedAt: string;
  readonly closedBy: string;
  readonly totalPerBtc?: string | null;
  readonly reopenedAt?: string | null;
  readonly reopenedBy?: string | null;
  readonly reopenReason?: string | null;
}
