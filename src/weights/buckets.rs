//! Where weights lie: eight to a bucket that is compared all at once, packed so that the whole table stays in the cache.

use std::array::from_fn;
use std::iter::successors;

/// Weights in tenths by the keys of their features.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Buckets {
    table: Vec<Bucket>,
    /// How far the keys of each group are moved on, so that none of their buckets overflows ("hash and displace",
    /// Pagh 1999); as few buckets will do as are nearly full.
    moves: [u8; GROUPS],
}

/// Places in a bucket: as many as one vector instruction compares.
const PLACES: usize = 8;
const GROUP_BITS: u32 = 12;
const GROUPS: usize = 1 << GROUP_BITS;

/// Half a cache line: eight features by sixteen bits of their key, and their weights in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(align(32))]
struct Bucket {
    prints: [u16; PLACES],
    tenths: [i16; PLACES],
}

impl Default for Buckets {
    fn default() -> Self {
        Self::empty(1)
    }
}

impl Buckets {
    /// Buckets without a weight.
    fn empty(count: usize) -> Self {
        Self { table: vec![Bucket::default(); count], moves: [0; GROUPS] }
    }

    /// Packs weights in tenths, none of them 0, under keys that differ.
    pub(super) fn new(rows: &[(u32, i16)]) -> Self {
        let mut groups = vec![Vec::new(); GROUPS];
        for row in rows {
            groups[group(row.0)].push(*row);
        }
        // The largest groups are the hardest to place.
        let mut order: Vec<usize> = (0..GROUPS).collect();
        order.sort_by_key(|g| std::cmp::Reverse(groups[*g].len()));
        // Five of six places full is about what moves can do.
        let counts = successors(Some(rows.len() * 6 / (5 * PLACES) + 1), |count| Some(count + count / 16 + 1));
        let mut tables = counts.map(|count| {
            let mut packed = Self::empty(count);
            order.iter().all(|g| packed.place_group(*g, &groups[*g])).then_some(packed)
        });
        tables.find_map(|packed| packed).unwrap_or_default()
    }

    /// Finds a move by which each key of a group gets a place; says whether there is one.
    fn place_group(&mut self, group: usize, rows: &[(u32, i16)]) -> bool {
        for by in 0..=u8::MAX {
            self.moves[group] = by;
            let placed = rows.iter().take_while(|(key, tenths)| self.insert(*key, *tenths)).count();
            if placed == rows.len() {
                return true;
            }
            for (key, _) in &rows[..placed] {
                self.remove(*key);
            }
        }
        false
    }

    /// Gives a weight a place unless its bucket is full or holds the same print.
    fn insert(&mut self, key: u32, tenths: i16) -> bool {
        let at = self.place(key);
        let bucket = &mut self.table[at];
        let taken = bucket.tenths.iter().zip(bucket.prints).any(|(t, print)| *t != 0 && print == key as u16);
        match bucket.tenths.iter().position(|t| *t == 0) {
            Some(free) if !taken => {
                (bucket.prints[free], bucket.tenths[free]) = (key as u16, tenths);
                true
            }
            _ => false,
        }
    }

    fn remove(&mut self, key: u32) {
        let at = self.place(key);
        let bucket = &mut self.table[at];
        for (print, tenths) in bucket.prints.iter_mut().zip(&mut bucket.tenths) {
            if *print == key as u16 {
                (*print, *tenths) = (0, 0);
            }
        }
    }

    /// The number of a key's bucket.
    #[inline(always)]
    fn place(&self, key: u32) -> usize {
        const FACTOR: u32 = 0x9e37_79b1;
        let moved = key.wrapping_mul(FACTOR).wrapping_add(u32::from(self.moves[group(key)]) << (u32::BITS - u8::BITS));
        ((u64::from(moved) * self.table.len() as u64) >> u32::BITS) as usize
    }

    /// The weight of a key at one of these places, zeros at the others; a key that has none finds another's weight once
    /// in 10,000 times. Written so that it becomes a handful of vector instructions.
    #[inline(always)]
    pub(super) fn tenths(&self, key: u32) -> [i16; PLACES] {
        let Some(bucket) = self.table.get(self.place(key)) else { return [0; PLACES] };
        let hits: [i16; PLACES] = from_fn(|k| -i16::from(bucket.prints[k] == key as u16));
        from_fn(|k| hits[k] & bucket.tenths[k])
    }

    /// The weight of a key, 0 where it has none.
    #[inline(always)]
    pub(super) fn weight(&self, key: u32) -> i16 {
        self.tenths(key).iter().fold(0, |all, t| all | t)
    }

    /// Adds the weight of a key to a sum.
    #[inline(always)]
    pub(super) fn add(&self, sums: Sums, key: u32) -> Sums {
        let tenths = self.tenths(key);
        from_fn(|k| sums[k].wrapping_add(tenths[k]))
    }

    /// The sum of the weights of some keys; the look-ups don't wait for one another.
    #[inline(always)]
    pub(super) fn sum(&self, keys: &[u32]) -> i16 {
        total(keys.iter().fold(Sums::default(), |sums, key| self.add(sums, *key)))
    }
}

/// A sum of weights, in as many parts as there are places.
pub(super) type Sums = [i16; PLACES];

#[inline(always)]
pub(super) fn total(sums: Sums) -> i16 {
    sums.iter().fold(0, |all, t| all.wrapping_add(*t))
}

/// The group of a key: its highest bits, where its print has the lowest.
#[inline(always)]
const fn group(key: u32) -> usize {
    (key >> (u32::BITS - GROUP_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_is_found_and_the_table_is_nearly_full() {
        let rows: Vec<(u32, i16)> =
            (1..20_000_u32).map(|k| (k.wrapping_mul(0x85eb_ca6b), (k % 90) as i16 + 1)).collect();
        let buckets = Buckets::new(&rows);
        assert!(rows.iter().all(|(key, tenths)| buckets.weight(*key) == *tenths));
        assert!(buckets.table.len() * PLACES < rows.len() * 2, "{} buckets", buckets.table.len());
        let strangers = (1..20_000_u32).map(|k| k.wrapping_mul(0xc2b2_ae35));
        assert!(strangers.filter(|key| buckets.weight(*key) != 0).count() < 20);
        let keys = [rows[0].0, rows[7].0, rows[300].0];
        assert_eq!(buckets.sum(&keys), rows[0].1 + rows[7].1 + rows[300].1);
    }

    #[test]
    fn a_table_without_weights_finds_none() {
        assert_eq!(Buckets::new(&[]), Buckets::default());
        assert_eq!(Buckets::default().weight(12_345), 0);
    }
}
