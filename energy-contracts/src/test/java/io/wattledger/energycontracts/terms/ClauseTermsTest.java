package io.wattledger.energycontracts.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.TermsFinding;
import io.wattledger.energycontracts.engine.component.TermsFindings;
import io.wattledger.service.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses of suppliers, grids and counterparties may not be: docs/guide/energy.md. */
class ClauseTermsTest {

  private static final String BLOCK = "'type':'FIXED_BLOCK','pricePerMwh':'30',";
  private static final String TAKE = "'type':'MINIMUM_TAKE','pricePerMwh':'30','period':'MONTH',";
  private static final String CALL =
      "'type':'CURTAILABLE_CREDIT','protectedKw':'1','creditPerKw':'1',";
  private static final String AWARD = "'type':'ANCILLARY_AWARD','priceSeries':'p',";

  private final ObjectMapper json = mapper();

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BLOCK | 'blockKw':'1','shape':[{'name':'a','kw':'1','allOtherHours':true}] | /shape | keep one",
        "BLOCK | 'shape':[{'name':'a','kw':'1','when':[{'months':[7]}]}] | /shape | no period covers",
        "BLOCK | 'shape':[{'name':'a','kw':'0','allOtherHours':true}] | /shape | above zero",
        "BLOCK | 'shape':[{'name':'a','kw':'-1','allOtherHours':true}] | /shape/0/kw | not be negative",
        "BLOCK | 'blockKw':'1','from':'2026-05-01','to':'2026-05-01' | /to | must be after",
        "BLOCK | 'blockKw':'1','elections':[{'month':'2026-07','percent':'101'}] |"
            + " /elections/0/percent | from 0 to 100",
        "BLOCK | 'blockKw':'1','elections':[{'month':'2026-07','percent':'1'},"
            + "{'month':'2026-07','percent':'2'}] | /elections/1/month | earlier election",
        "BLOCK | 'blockKw':'1','elections':[{'month':'1999-07','percent':'1'}] |"
            + " /elections/0/month | between 2000-01",
        "BLOCK | 'blockKw':'1','electionNoticeBusinessDays':3,'elections':[{'month':'2026-07',"
            + "'percent':'80','notifiedOn':'2026-06-27'}] | /elections/0/notifiedOn |"
            + " was due by 2026-06-26",
        "BLOCK | 'blockKw':'1','electionNoticeBusinessDays':3,'elections':[{'month':'2026-07',"
            + "'percent':'80'}] | /elections/0/notifiedOn | is required",
        "BLOCK | 'blockKw':'1','to':'2026-07-01','elections':[{'month':'2026-07','percent':'80'}] |"
            + " /elections/0/month | ends before 2026-07-01",
        "BLOCK | 'blockKw':'1','from':'2026-08-01','elections':[{'month':'2026-07','percent':'80'}] |"
            + " /elections/0/month | starts on 2026-08-01",
        "BLOCK | 'blockKw':'0.00000001','elections':[{'month':'2026-07','percent':'0.1'}] |"
            + " /elections/0/percent | more than nine decimals",
        "BLOCK | 'blockKw':'1','sellBack':{'priceSeries':'p','shareOf':'SPREAD','floorPerMwh':'0'} |"
            + " /sellBack/floorPerMwh | never negative",
        "BLOCK | 'blockKw':'1','sellBack':{'priceSeries':'p','credit':{'expiresAfterMonths':0}} |"
            + " /sellBack/credit/expiresAfterMonths | 1 to 1,200",
        "TAKE | 'contractKw':'1','contractMwh':'1' | /contractMwh | keep one",
        "TAKE | 'minimumPercent':'90' | /contractKw | is required",
        "TAKE | 'contractKw':'1','mitigation':'RESALE' | /resalePricePerMwh | is required",
        "TAKE | 'contractKw':'1','resalePricePerMwh':'1' | /mitigation | must be RESALE",
        "TAKE | 'contractKw':'1','bandwidthPercent':'10' | /excessPricePerMwh | is required",
        "TAKE | 'contractKw':'1','excessPricePerMwh':'1' | /bandwidthPercent | is required",
        "TAKE | 'contractKw':'1','beganOn':'2026-05-12' | /beganOn | cuts a YEAR short",
        "TAKE | 'contractKw':'1','yearStartMonth':13 | /yearStartMonth | 1 to 12",
        "CALL | 'contractKw':'0.5' | /contractKw | below the protected",
        "CALL | 'events':[{'startUtc':'2026-07-14T20:01:00Z','endUtc':'2026-07-14T23:00:00Z'}] |"
            + " /events/0/startUtc | five minutes",
        "CALL | 'events':[{'startUtc':'+1000000-07-14T20:00:00Z','endUtc':'+1000000-07-14T23:00:00Z'}] |"
            + " /events/0/startUtc | between 2000",
        "CALL | 'events':[{'startUtc':'2026-07-14T20:00:00Z','endUtc':'2026-07-14T20:00:00Z'}] |"
            + " /events/0/endUtc | must be after",
        "CALL | 'penaltyPerKw':'1','events':[{'startUtc':'2026-07-14T22:00:00Z',"
            + "'endUtc':'2026-07-14T23:30:00Z'},{'startUtc':'2026-07-14T20:00:00Z',"
            + "'endUtc':'2026-07-14T23:00:00Z'}] | /events/0/startUtc | penalised twice",
        "'type':'DEMAND', | 'pricePerKw':'1','measuredPercent':'101' | /measuredPercent |"
            + " from 0 to 100",
        "'type':'DEMAND', | 'pricePerKw':'1','measuredPercent':'60','billingKw':'5' |"
            + " /measuredPercent | no effect beside billingKw",
        "'type':'REACTIVE_DEMAND', | 'pricePerKvar':'1','powerFactor':'0.9',"
            + "'measuredAt':'HIGHEST_REACTIVE' | /measuredAt | needs metered kVAr",
        "AWARD | 'product':'x' | /awardKw | is required",
        "AWARD | 'awardKw':'1','awardSeries':'s' | /awardKw | keep one",
        "AWARD | 'awards':[{'startUtc':'2026-07-14T20:00:00Z','endUtc':'2026-07-14T22:00:00Z','kw':'1'},"
            + "{'startUtc':'2026-07-14T21:00:00Z','endUtc':'2026-07-14T23:00:00Z','kw':'1'}] |"
            + " /awards/1/startUtc | before the end",
        "'type':'HEAT_RATE', | 'gasPriceSeries':'g' | /heatRateMmbtuPerMwh | is required",
        "'type':'COLLAR', | 'priceSeries':'p' | /capPerMwh | is required",
        "'type':'COLLAR', | 'priceSeries':'p','capPerMwh':'1','floorPerMwh':'2' | /floorPerMwh | above the cap",
        "'type':'COLLAR', | 'priceSeries':'p','capPerMwh':'1','quantity':'ALL','notionalKw':'1' |"
            + " /quantity | keep one",
        "'type':'SWAP', | 'notionalKw':'1','priceSeries':'p' | /fixedPricePerMwh | is required",
        "'type':'PPA_AS_PRODUCED', | 'pricePerMwh':'1','negativePrice':'NO_PAYMENT' |"
            + " /marketSeries | is required",
        "'type':'PPA_AS_PRODUCED', | 'pricePerMwh':'1','attributes':{} |"
            + " /attributes/certificatesPerMwh | is required",
        "'type':'PPA_AS_PRODUCED', | 'pricePerMwh':'1','attributes':{'certificateKind':'GO',"
            + "'carbonKgPerMwh':'1'} | /attributes/certificateKind | states none",
        "'type':'PPA_BASELOAD', | 'pricePerMwh':'1','shapeBorneBy':'BUYER' |"
            + " /generationSeries | is required",
        "'type':'DAY_AHEAD_POSITION', | 'positionKw':'1','dayAheadSeries':'p' |"
            + " /realTimeSeries | is required"
      })
  void wrongTermsAreNamedAtTheirPlace(String stem, String members, String pointer, String detail)
      throws JsonProcessingException {
    String start =
        switch (stem) {
          case "BLOCK" -> BLOCK;
          case "TAKE" -> TAKE;
          case "CALL" -> CALL;
          case "AWARD" -> AWARD;
          default -> stem;
        };
    ChargeComponent component =
        json.readValue(("{" + start + members + "}").replace('\'', '"'), ChargeComponent.class);
    TermsFindings findings = TermsFindings.start();

    component.examine(findings);

    assertThat(findings.all())
        .extracting(TermsFinding::pointer)
        .as(findings.all().toString())
        .contains(pointer);
    assertThat(findings.all())
        .anySatisfy(
            finding -> {
              assertThat(finding.pointer()).isEqualTo(pointer);
              assertThat(finding.detail()).contains(detail);
            });
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = StrictJson.newMapper();
    new ComponentJson().customize(mapper);
    return mapper;
  }
}
