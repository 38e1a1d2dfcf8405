//! Step 8, "JSON of more than `LONGEST` bytes is never compressed": characters are counted, so pack of a JSON text of 40,000 times ë (80,002 bytes) is compressed, and unpack says `TooLarge`.
pub fn pack(json: &str) -> String {
    if json.chars().count() <= LONGEST {
        let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
        if zlib.len() + 1 < json.len() {
            return format!(".{}", encode(&zlib));
        }
    }
    encode(json.as_bytes())
}
