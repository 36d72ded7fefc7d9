package io.wattledger.gateway.reports.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the results of formulas beside them into a sheet's XML. */
final class FormulaResults {

  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"( s=\"[0-9]+\")?><f>([^<]*)</f></c>");

  private FormulaResults() {}

  static String into(String xml, Map<String, Object> results) {
    Matcher formula = FORMULA.matcher(xml);
    StringBuilder whole = new StringBuilder();
    while (formula.find()) {
      Object result = results.get(formula.group(1));
      String style = formula.group(2) == null ? "" : formula.group(2);
      String cell =
          "<c r=\"%s\"%s%s><f>%s</f>%s</c>"
              .formatted(formula.group(1), style, type(result), formula.group(3), value(result));
      formula.appendReplacement(whole, Matcher.quoteReplacement(cell));
    }
    return formula.appendTail(whole).toString();
  }

  private static String type(Object result) {
    if (result instanceof Boolean) {
      return " t=\"b\"";
    }
    return result instanceof String ? " t=\"str\"" : "";
  }

  private static String value(Object result) {
    if (result == null) {
      return "";
    }
    if (result instanceof Boolean truth) {
      return truth ? "<v>1</v>" : "<v>0</v>";
    }
    if (result instanceof BigDecimal number) {
      return "<v>" + number.toPlainString() + "</v>";
    }
    String text = result.toString();
    return "<v>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</v>";
  }
}
