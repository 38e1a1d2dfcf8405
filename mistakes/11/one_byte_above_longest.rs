//! step 8, 2: "more than `LONGEST` bytes is never compressed". One more still is.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if json.len() <= LONGEST + 1 && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
