//! step 8, 2: "JSON of more than `LONGEST` bytes". The letters of its payload are counted, a third more.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if encode(json.as_bytes()).len() <= LONGEST && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
