//! caught by: step_4::a_payload_is_base64url
//! Takes any dot for the one in front, and drops what stands before it.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some((_, zlib)) = payload.split_once('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
