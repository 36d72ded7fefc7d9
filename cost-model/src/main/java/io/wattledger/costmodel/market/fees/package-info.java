/** Mean transaction fees per block by UTC day; an unknown mean stays unknown. */
package io.wattledger.costmodel.market.fees;
