//! The payload: JSON in base64url, compressed where that is shorter.

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use signed_cookies::encode;

use crate::error::{Error, Part, decode_part};
use crate::limits::LONGEST;

// ANCHOR: unpack
/// The JSON of a payload, inflated where it begins with a dot.
///
/// # Errors
///
/// [`Error::Base64`] or [`Error::NotCanonical`] where it isn't base64url; [`Error::Zlib`] where the
/// stream is broken, and [`Error::TooLarge`] where it holds more than [`LONGEST`] bytes.
pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    // step 4: decode, and inflate no more than LONGEST
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
// ANCHOR_END: unpack

// ANCHOR: pack
/// The payload for some JSON: compressed with zlib at level 6, Python's, where that saves at least
/// two bytes, and where [`unpack`] would inflate it again.
pub fn pack(json: &str) -> String {
    // step 8: compress it where that is shorter
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    // The dot costs a letter, and Flask wants to save one.
    if zlib.len() + 1 < json.len() && json.len() <= LONGEST {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
// ANCHOR_END: pack
