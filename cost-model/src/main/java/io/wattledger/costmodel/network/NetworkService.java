package io.wattledger.costmodel.network;

import io.wattledger.costmodel.network.engine.BlockSubsidy;
import io.wattledger.costmodel.network.engine.CompactTarget;
import io.wattledger.costmodel.network.engine.NetworkEconomics;
import io.wattledger.costmodel.network.engine.NetworkInputs;
import io.wattledger.costmodel.network.engine.PoolPayout;
import io.wattledger.costmodel.network.engine.Retarget;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Answers questions about the network from what is stated alone. */
@ApplicationScoped
public class NetworkService {

  /** Network economics of stated inputs. */
  NetworkEconomicsResponse economics(NetworkInputs inputs, boolean explain) {
    List<NetworkInputs.Problem> outOfRange = inputs.outOfRange();
    if (!outOfRange.isEmpty()) {
      throw ProblemException.badRequest("An input is out of range.", errors(outOfRange));
    }
    List<NetworkInputs.Problem> contradictions = inputs.contradictions();
    if (!contradictions.isEmpty()) {
      throw ProblemException.unprocessable("The inputs contradict.", errors(contradictions));
    }
    return NetworkEconomicsResponse.of(NetworkEconomics.of(inputs), explain);
  }

  /** Subsidy, supply and next halving at a height. */
  HalvingResponse halving(Long height, boolean explain) {
    if (height == null || height < 0 || height > BlockSubsidy.MAX_HEIGHT) {
      String detail = "height is required and lies between 0 and " + BlockSubsidy.MAX_HEIGHT + ".";
      throw ProblemException.badRequest(detail, new FieldError("height", detail));
    }
    return HalvingResponse.at(height, explain);
  }

  /** The difficulty after an epoch. */
  RetargetResponse retarget(RetargetRequest request, boolean explain) {
    if (!request.lastBlockAt().isAfter(request.firstBlockAt())) {
      String detail = "lastBlockAt must lie after firstBlockAt.";
      throw ProblemException.badRequest(detail, new FieldError("/lastBlockAt", detail));
    }
    CompactTarget bits;
    try {
      bits = CompactTarget.parse(request.nBits());
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(
          "nBits is no compact target.", new FieldError("/nBits", e.getMessage()));
    }
    return RetargetResponse.of(
        Retarget.after(bits, request.firstBlockAt(), request.lastBlockAt()), explain);
  }

  /** What a pool owes for shares. */
  PoolPayoutResponse payout(PoolPayoutRequest request, boolean explain) {
    List<FieldError> missing = new ArrayList<>();
    boolean pplns = request.scheme() == PoolPayoutRequest.Scheme.PPLNS;
    boolean fpps = request.scheme() == PoolPayoutRequest.Scheme.FPPS;
    require(missing, !pplns, "shareDifficulty", request.shareDifficulty());
    require(missing, !pplns, "subsidyBtc", request.subsidyBtc());
    require(missing, !pplns, "feesBtc", request.feesBtc());
    require(missing, !fpps, "windowShareDifficulty", request.windowShareDifficulty());
    require(missing, !fpps, "windowMultiple", request.windowMultiple());
    require(missing, pplns, "rewardBtc", request.rewardBtc());
    if (!missing.isEmpty()) {
      throw ProblemException.badRequest(
          "The scheme needs more.", missing.toArray(FieldError[]::new));
    }
    BigDecimal fee = request.poolFeePercent() == null ? BigDecimal.ZERO : request.poolFeePercent();
    PoolPayout payout =
        switch (request.scheme()) {
          case FPPS ->
              PoolPayout.fpps(
                  request.shareDifficulty(),
                  request.difficulty(),
                  request.subsidyBtc(),
                  request.feesBtc(),
                  fee);
          case PPLNS ->
              PoolPayout.pplns(
                  request.windowShareDifficulty(),
                  request.difficulty(),
                  request.windowMultiple(),
                  request.rewardBtc(),
                  fee);
          case PPS_PLUS ->
              PoolPayout.ppsPlus(
                  request.shareDifficulty(),
                  request.windowShareDifficulty(),
                  request.difficulty(),
                  request.windowMultiple(),
                  request.subsidyBtc(),
                  request.feesBtc(),
                  fee);
        };
    return new PoolPayoutResponse(payout.btc(), explain ? payout.explanation() : null);
  }

  private static void require(
      List<FieldError> missing, boolean needed, String field, BigDecimal value) {
    if (needed && value == null) {
      missing.add(new FieldError("/" + field, "is required by this scheme"));
    }
  }

  private static FieldError[] errors(List<NetworkInputs.Problem> problems) {
    return problems.stream()
        .map(problem -> new FieldError("/" + problem.field(), problem.detail()))
        .toArray(FieldError[]::new);
  }
}
