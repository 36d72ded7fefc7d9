/**
 * How imported market figures are taken back: the same for every kind. A kind says where its
 * versions are ({@link MarketFigures}) and what a version is ({@link MarketFigure}).
 */
package io.wattledger.costmodel.market.undo;
