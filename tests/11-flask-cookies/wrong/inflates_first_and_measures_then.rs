//! caught by: step_4::a_bomb_does_not_go_off
//! Refuses what is too large, once all of it is in memory.

// ANCHOR: code
pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    let json = miniz_oxide::inflate::decompress_to_vec_zlib(&zlib).map_err(|_| Error::Zlib)?;
    if json.len() > LONGEST {
        Err(Error::TooLarge)
    } else {
        Ok(json)
    }
}
// ANCHOR_END: code
