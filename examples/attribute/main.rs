use ascribe::{Buffers, Reader, Standoff};
fn main() {
    let reader = Reader::new();
    let mut buffers = Buffers::default();
    for path in std::env::args().skip(1).filter(|a| a.ends_with(".txt")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let stem = std::path::Path::new(&path).file_stem().unwrap().to_str().unwrap();
        let s = Standoff::new(stem, &reader.read_with(&text, &mut buffers));
        println!("{}", serde_json::to_string(&s).unwrap());
    }
}
