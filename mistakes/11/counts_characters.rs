//! step 8, 2: "JSON of more than `LONGEST` bytes". Its characters are counted.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if json.chars().count() <= LONGEST && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
