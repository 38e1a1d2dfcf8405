//! step 4, 3: "The place in it is counted behind the dot." It is counted from the dot.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest).map_err(|error| match error {
        Error::Base64 { part, at: Some(at) } => Error::Base64 {
            part,
            at: Some(at + 1),
        },
        error => error,
    })?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
