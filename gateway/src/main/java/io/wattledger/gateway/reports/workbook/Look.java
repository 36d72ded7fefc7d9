package io.wattledger.gateway.reports.workbook;

import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** How a cell looks; one visual language for every sheet. */
public enum Look {
  /** The sheet's name, large. */
  TITLE(style -> style.bold().fontSize(18).fontColor(Look.INK)),
  /** The sentence below the title. */
  SUBTITLE(style -> style.fontColor(Look.MUTED)),
  /** A heading within a sheet. */
  HEADING(style -> style.bold().fontSize(12).fontColor(Look.INK)),
  /** A column's title over words. */
  HEAD(style -> Look.head(style).horizontalAlignment("left")),
  /** A column's title over numbers. */
  HEAD_NUMBER(style -> Look.head(style).horizontalAlignment("right")),
  /** Words. */
  TEXT(style -> Look.row(style)),
  /** Words that may be long. */
  WRAPPED(style -> Look.row(style).wrapText(true).verticalAlignment("top")),
  /** Words of less weight. */
  MUTED_TEXT(style -> Look.row(style).fontColor(Look.MUTED)),
  /** Letters of one width, for hashes and ids. */
  CODE(style -> Look.row(style).fontName("Consolas").fontSize(9).fontColor(Look.MUTED)),
  /** A link to the portal. */
  LINK(style -> Look.row(style).fontColor("21477D").underlined()),
  /** Money with cents. */
  AMOUNT(style -> Look.row(style).format(Look.MONEY)),
  /** A difference that should be nothing. */
  DIFFERENCE(style -> Look.row(style).format(Look.MONEY + ";0.00")),
  /** Coins with all decimals. */
  BTC(style -> Look.row(style).format("#,##0.00000000")),
  /** A whole number. */
  COUNT(style -> Look.row(style).format("#,##0")),
  /** A part of one. */
  PERCENT(style -> Look.row(style).format("0.0%")),
  /** A calendar date. */
  DATE(style -> Look.row(style).format("yyyy-mm-dd").horizontalAlignment("left")),
  /** TRUE when two figures are the same. */
  CHECK(style -> Look.row(style).bold().horizontalAlignment("center")),
  /** Words of a total. */
  TOTAL(style -> Look.total(style)),
  /** Money of a total. */
  TOTAL_AMOUNT(style -> Look.total(style).format(Look.MONEY)),
  /** Coins of a total. */
  TOTAL_BTC(style -> Look.total(style).format("#,##0.00000000")),
  /** A whole number of a total. */
  TOTAL_COUNT(style -> Look.total(style).format("#,##0")),
  /** A part of one in a total. */
  TOTAL_PERCENT(style -> Look.total(style).format("0.0%")),
  /** The line that carries the message. */
  RESULT(style -> Look.result(style)),
  /** Money of the line that carries the message. */
  RESULT_AMOUNT(style -> Look.result(style).format(Look.MONEY)),
  /** A bar of the energy component. */
  BAR_ENERGY(style -> Look.bar(style, "E69F00")),
  /** A bar of the depreciation component. */
  BAR_DEPRECIATION(style -> Look.bar(style, "47586E")),
  /** A bar of the capital component. */
  BAR_CAPITAL(style -> Look.bar(style, "0072B2")),
  /** A bar of the overhead component. */
  BAR_OVERHEAD(style -> Look.bar(style, "929BA8")),
  /** A bar of a total. */
  BAR_TOTAL(style -> Look.bar(style, Look.INK)),
  /** A bar of the market price. */
  BAR_MARKET(style -> Look.bar(style, "008F72")),
  /** A bar of a loss. */
  BAR_LOSS(style -> Look.bar(style, "B3261E")),
  /** Where somebody signs. */
  SIGNATURE(
      style ->
          style
              .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
              .borderColor(BorderSide.BOTTOM, Look.INK)),
  /** A month whose figures can still change. */
  DRAFT(
      style ->
          style
              .bold()
              .fontSize(12)
              .fontColor("855600")
              .fillColor("FDF3DC")
              .horizontalAlignment("left"));

  private static final String INK = "0E1A2F";
  private static final String MUTED = "56606F";
  private static final String LINE = "DFE3E9";
  private static final String MONEY = "#,##0.00;[Red]\"\u2212\"#,##0.00";

  private final UnaryOperator<StyleSetter> design;

  Look(UnaryOperator<StyleSetter> design) {
    this.design = design;
  }

  void apply(StyleSetter style) {
    design.apply(style).set();
  }

  private static StyleSetter head(StyleSetter style) {
    return style
        .bold()
        .fontColor("FFFFFF")
        .fillColor(INK)
        .wrapText(true)
        .verticalAlignment("center");
  }

  private static StyleSetter row(StyleSetter style) {
    return style
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, LINE)
        .verticalAlignment("top");
  }

  private static StyleSetter total(StyleSetter style) {
    return style
        .bold()
        .borderStyle(BorderSide.TOP, BorderStyle.THIN)
        .borderColor(BorderSide.TOP, INK)
        .borderStyle(BorderSide.BOTTOM, BorderStyle.DOUBLE)
        .borderColor(BorderSide.BOTTOM, INK);
  }

  private static StyleSetter result(StyleSetter style) {
    return style.bold().fontSize(12).fillColor("F0F2F5");
  }

  private static StyleSetter bar(StyleSetter style, String color) {
    return row(style).fontColor(color).fontName("Arial").horizontalAlignment("left");
  }
}
