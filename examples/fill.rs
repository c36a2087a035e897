//! temp
fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let docs: Vec<&str> = t.split('\u{c}').collect();
    let r = ascribe::Reader::new(); let mut b = ascribe::Buffers::default();
    for _ in 0..20 { for d in &docs { std::hint::black_box(r.tokens_with(d, &mut b).len()); } }
}
