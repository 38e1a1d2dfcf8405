//! step 4, 1 and 3: a payload is compressed where a dot stands in front. Here any dot will do, and what is before it is left out.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some((_, rest)) = payload.split_once('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
