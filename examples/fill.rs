//! Runs the reader up to its tokens, for profiling: `fill NEWS.txt`, texts separated by form feeds.
fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let docs: Vec<&str> = t.split('\u{c}').collect();
    let r = ascribe::Reader::new();
    for _ in 0..3 { for d in &docs { std::hint::black_box(r.tokens(d).len()); } }
}
