//! step 8, 2: "JSON of more than `LONGEST` bytes is never compressed", so that of `LONGEST` is. It isn't.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if json.len() < LONGEST && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
