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
  /** The name of the customer's organization; absent for people of the company. */
  readonly customerName?: string | null;
  /** The company that runs the suite, when somebody named it. */
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
/** Coins before the pool fee, which is then a cost line; or as received, without that line. */
export type Coins = 'gross' | 'net';

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
  readonly definition?: string;
  readonly coins?: string;
  readonly status: StatementStatus;
  readonly version: number | null;
  readonly btcProduced: string | null;
  readonly components: readonly StatementComponent[];
  readonly totalAmount?: string | null;
  readonly totalPerBtc: string | null;
  readonly marketPricePerBtc: string | null;
  readonly resultAmount?: string | null;
  readonly resultPerBtc: string | null;
  readonly below?: readonly BelowLine[];
  readonly hash?: string | null;
  readonly missing?: readonly MissingFact[];
  readonly cutOffPolicy?: string | null;
  readonly closedAt?: string | null;
  readonly closedBy?: string | null;
  readonly explanations?: StatementExplanations | null;
}

/** How the figures of a statement itself came about. */
export interface StatementExplanations {
  readonly btcProduced?: Explanation;
  readonly totalPerBtc?: Explanation;
  readonly marketPricePerBtc?: Explanation;
  readonly resultPerBtc?: Explanation;
}

/** What is shown below the components and counts in none of them. */
export interface BelowLine {
  readonly kind: string;
  readonly amount: string;
  readonly description: string;
  readonly source?: SourceRef | null;
}

/** One line behind a component. */
export interface StatementLine {
  readonly period: string;
  readonly lineNo: number;
  readonly component: Component;
  readonly amount: string;
  readonly currency: string;
  readonly description: string;
  readonly siteCode?: string | null;
  readonly modelCode?: string | null;
  readonly driver?: SharingDriver | null;
  readonly cash?: boolean;
  readonly source?: SourceRef | null;
  readonly explanation?: Explanation | null;
}

/** By what a shared cost is given to sites. */
export type SharingDriver =
  'BTC_PRODUCED' | 'METERED_ENERGY' | 'TH_HOURS' | 'POWER_CAPACITY' | 'EQUAL';

/** One step of the close. */
export interface ChecklistItem {
  readonly code: string;
  readonly title: string;
  readonly done: boolean;
  /** False for advice that does not hold up the close. */
  readonly blocking?: boolean;
  readonly detail?: string | null;
  readonly href?: string | null;
}

/** The state of a month. */
export interface PeriodState {
  readonly period: string;
  readonly status: StatementStatus;
  readonly version?: number | null;
  readonly closable?: boolean;
  readonly checklist: readonly ChecklistItem[];
  readonly missing?: readonly MissingFact[];
  readonly closedAt?: string | null;
  readonly closedBy?: string | null;
}

/** A month in the list of months with facts. */
export interface PeriodSummary {
  readonly period: string;
  readonly status: StatementStatus;
  readonly version?: number | null;
  readonly hash?: string | null;
  readonly closedAt?: string | null;
  readonly closedBy?: string | null;
}

/** A closed month computed again from its stored facts. */
export interface Verification {
  readonly period: string;
  readonly version: number;
  readonly verified: boolean;
  readonly hash: string;
  readonly recomputedHash: string;
  readonly hashMatches: boolean;
  readonly figuresMatch: boolean;
}

/** One stored version of a closed statement. */
export interface StatementVersion {
  readonly version: number;
  readonly hash: string;
  readonly closedAt: string;
  readonly closedBy: string;
  readonly reopenedAt?: string | null;
  readonly reopenedBy?: string | null;
  readonly reopenReason?: string | null;
}
