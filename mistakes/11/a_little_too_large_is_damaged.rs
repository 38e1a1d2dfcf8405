//! step 4, 6: "One more byte is `Error::TooLarge`." Up to double it is `Error::Zlib`.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    let json = decompress_to_vec_zlib_with_limit(&zlib, 2 * LONGEST);
    let json = json.map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })?;
    Some(json)
        .filter(|json| json.len() <= LONGEST)
        .ok_or(Error::Zlib)
}
