/** Reading the fleet: sites, machine models, batches of machines and what they could do. */
import { useQuery } from '@tanstack/react-query';
import { getJson, type QueryValues } from './client';
import { usePages } from './pages';
import { API } from './paths';
import type { Explanation, Page } from './types';

export type LifecycleStatus =
  'ORDERED' | 'IN_TRANSIT' | 'IN_STOCK' | 'IN_SERVICE' | 'RETIRED' | 'SOLD';
export type AssetUse = 'MINING' | 'AI';
export type AssetCategory = 'MACHINE' | 'INFRASTRUCTURE';
export type ModelKind = 'ASIC' | 'GPU';
export type Cooling = 'AIR' | 'HYDRO' | 'IMMERSION' | 'LIQUID';
export type BuildingUse = 'MINING' | 'AI' | 'MIXED';

/** What machines in service can do by their nameplate. */
export interface Capacity {
  readonly machines: number;
  readonly hashrateEhs: string;
  readonly efficiencyJPerTh: string | null;
  readonly powerMw: string;
}

/** The machines in service of one model. */
export interface ModelCapacity {
  readonly code: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly capacity: Capacity;
}

/** The machines of one site. */
export interface SiteCapacity {
  readonly code: string;
  readonly name: string;
  readonly status: 'ACTIVE' | 'CLOSED';
  readonly powerCapacityMw: string;
  readonly pue: string;
  readonly meterPowerMw: string;
  readonly capacity: Capacity;
  readonly machinesByStatus: Readonly<Record<LifecycleStatus, number>>;
  readonly models: readonly ModelCapacity[];
}

/** The whole fleet. */
export interface FleetSummary {
  readonly total: Capacity;
  readonly machinesByStatus: Readonly<Record<LifecycleStatus, number>>;
  readonly sites: readonly SiteCapacity[];
  readonly models: readonly ModelCapacity[];
  readonly machinesRegistered: number;
}

/** A building of a site. */
export interface Building {
  readonly code: string;
  readonly name: string;
  readonly use: BuildingUse;
  readonly powerCapacityKw: string;
}

/** A site. */
export interface Site {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly country: string;
  readonly region: string | null;
  readonly gridOperator: string | null;
  readonly powerCapacityKw: string;
  readonly pue: string;
  readonly status: 'ACTIVE' | 'CLOSED';
  readonly buildings: readonly Building[];
  readonly version: number;
}

/** Addresses and ports at which machines of a site answer. */
export interface SiteNetwork {
  readonly range: string;
  readonly fromPort: number;
  readonly toPort: number;
}

/** The networks of a site. */
export interface SiteNetworks {
  readonly siteCode: string;
  readonly networks: readonly SiteNetwork[];
  readonly version: number;
}

/** A machine model of the catalogue, or one of the company's own. */
export interface MachineModel {
  readonly code: string;
  readonly maker: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly hashrateThs: string | null;
  readonly powerW: string;
  readonly efficiencyJPerTh: string | null;
  readonly memoryGb: number | null;
  readonly cooling: Cooling;
  readonly releasedYear: number | null;
  readonly sourceUrlOrDocument: string;
  readonly origin: 'CATALOGUE' | 'OWN';
}

/** One step of a batch's life. */
export interface LifecycleStep {
  readonly status: LifecycleStatus;
  readonly on: string;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A batch brought down to a lower carrying amount. */
export interface WriteDown {
  readonly on: string;
  readonly carryingAmount: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** One machine, known by its serial number. */
export interface Machine {
  readonly id: string;
  readonly serialNumber: string;
  readonly macAddress: string | null;
  readonly address: string | null;
  readonly batchId: string | null;
  readonly batchCode: string | null;
  readonly siteCode: string;
  readonly buildingCode: string | null;
  readonly modelCode: string;
  readonly status: LifecycleStatus;
  readonly steps: readonly LifecycleStep[];
  readonly note: string | null;
}

/** Equipment bought together: the unit of cost, life and status. */
export interface AssetBatch {
  readonly id: string;
  readonly code: string;
  readonly siteCode: string;
  readonly buildingCode: string | null;
  readonly category: AssetCategory;
  readonly use: AssetUse;
  readonly modelCode: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly unitCost: string;
  readonly totalCost: string;
  readonly currency: string;
  readonly supplier: string | null;
  readonly acquiredOn: string;
  readonly inServiceOn: string | null;
  readonly usefulLifeMonths: number;
  readonly salvageValuePerUnit: string;
  readonly status: LifecycleStatus;
  readonly retiredOn: string | null;
  readonly writeDowns: readonly WriteDown[];
  readonly steps: readonly LifecycleStep[];
  readonly servicePeriods: readonly {
    readonly from: string;
    readonly toExclusive: string | null;
  }[];
  readonly allowedTransitions: readonly LifecycleStatus[];
  readonly version: number;
}

/** What a batch could do in a month, explained. */
export interface NameplateReport {
  readonly batchId: string;
  readonly code: string;
  readonly modelCode: string | null;
  readonly nameplate: {
    readonly period: string;
    readonly daysInService: number;
    readonly hoursInService: number;
    readonly hashrateThs: string | null;
    readonly thHours: string | null;
    readonly powerKw: string | null;
  } | null;
  readonly explanations: readonly Explanation[];
}

/** The machines in service, by site and model. */
export function useFleetSummary() {
  return useQuery({
    queryKey: ['fleet', 'summary'],
    queryFn: ({ signal }) => getJson<FleetSummary>(`${API.fleet}/summary`, {}, signal),
  });
}

/** All sites. */
export function useSites() {
  return useWhole<Site>('sites');
}

/** All models of the catalogue. */
export function useModels() {
  return useWhole<MachineModel>('models');
}

/** One site. */
export function useSite(code: string) {
  return useQuery({
    queryKey: ['fleet', 'site', code],
    queryFn: ({ signal }) =>
      getJson<Site>(`${API.fleet}/sites/${encodeURIComponent(code)}`, {}, signal),
  });
}

/** Where the networks of a site are. */
export function networksUrl(code: string): string {
  return `${API.fleet}/sites/${encodeURIComponent(code)}/networks`;
}

/** The networks of a site. */
export function useSiteNetworks(code: string) {
  return useQuery({
    queryKey: ['fleet', 'networks', code],
    queryFn: ({ signal }) => getJson<SiteNetworks>(networksUrl(code), {}, signal),
  });
}

/** Batches, page after page, narrowed by site, use and status. */
export function useBatches(filter: QueryValues) {
  return usePages<AssetBatch>(['fleet', 'batches'], `${API.fleet}/asset-batches`, filter);
}

/** One batch. */
export function useBatch(id: string) {
  return useQuery({
    queryKey: ['fleet', 'batch', id],
    queryFn: ({ signal }) => getJson<AssetBatch>(batchUrl(id), {}, signal),
  });
}

/** Machines with a serial number, page after page, narrowed by site and status. */
export function useMachines(filter: QueryValues) {
  return usePages<Machine>(['fleet', 'machines'], `${API.fleet}/assets`, filter);
}

/** One machine. */
export function useMachine(id: string) {
  return useQuery({
    queryKey: ['fleet', 'machine', id],
    queryFn: ({ signal }) =>
      getJson<Machine>(`${API.fleet}/assets/${encodeURIComponent(id)}`, {}, signal),
  });
}

/** What a batch could do in a month. */
export function useNameplate(id: string, period: string) {
  return useQuery({
    queryKey: ['fleet', 'nameplate', id, period],
    queryFn: ({ signal }) =>
      getJson<NameplateReport>(`${batchUrl(id)}/nameplate`, { period }, signal),
  });
}

/** The address of a batch. */
export function batchUrl(id: string): string {
  return `${API.fleet}/asset-batches/${encodeURIComponent(id)}`;
}

function useWhole<T>(collection: 'sites' | 'models') {
  return useQuery({
    queryKey: ['fleet', collection],
    queryFn: async ({ signal }) =>
      (await getJson<Page<T>>(`${API.fleet}/${collection}`, { limit: 1000 }, signal)).items,
  });
}
