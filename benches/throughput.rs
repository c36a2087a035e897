//! Throughput of the reader beside that of word and sentence segmenters.
fn main() {}
