//! step 8, 2: "JSON of more than `LONGEST` bytes is never compressed". Its zlib is measured.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if zlib.len() <= LONGEST && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
