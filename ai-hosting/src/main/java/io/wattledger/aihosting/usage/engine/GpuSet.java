package io.wattledger.aihosting.usage.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Some of the GPUs of one resource, by their index from 0; never empty. */
public final class GpuSet {

  private final BitSet indexes;

  private GpuSet(BitSet indexes) {
    if (indexes.isEmpty()) {
      throw new IllegalArgumentException("a set of GPUs names at least one");
    }
    this.indexes = indexes;
  }

  /** The first so many GPUs. */
  public static GpuSet all(int gpus) {
    BitSet indexes = new BitSet(gpus);
    indexes.set(0, gpus);
    return new GpuSet(indexes);
  }

  /** The GPUs with these indexes. */
  public static GpuSet of(Collection<Integer> indexes) {
    BitSet bits = new BitSet();
    indexes.forEach(bits::set);
    return new GpuSet(bits);
  }

  /** How many they are. */
  public int size() {
    return indexes.cardinality();
  }

  /** Whether a GPU is among them. */
  public boolean contains(int index) {
    return indexes.get(index);
  }

  /** Whether a GPU is in both sets. */
  public boolean intersects(GpuSet other) {
    return indexes.intersects(other.indexes);
  }

  /** The indexes in ascending order. */
  public List<Integer> list() {
    return indexes.stream().boxed().toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GpuSet set && indexes.equals(set.indexes);
  }

  @Override
  public int hashCode() {
    return indexes.hashCode();
  }

  @Override
  public String toString() {
    return indexes.toString();
  }
}
