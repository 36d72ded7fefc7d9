package io.wattledger.aihosting.capacity;

/**
 * A GPU pool as it is shown.
 *
 * @param code its code
 * @param name its name
 * @param siteCode code of the site where it stands
 * @param gpuModel for example NVIDIA H200
 * @param timeZone IANA zone in which its days and months are counted
 * @param resources how many resources it has, in service today
 * @param gpus GPUs in service today
 */
public record PoolView(
    String code,
    String name,
    String siteCode,
    String gpuModel,
    String timeZone,
    int resources,
    int gpus) {}
