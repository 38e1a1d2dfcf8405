//! The payload: JSON in base64url, compressed where that is shorter.

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use signed_cookies::encode;

use crate::error::{Error, Part, decode_part};
use crate::limits::LONGEST;

/// The JSON of a payload, inflated where it begins with a dot.
///
/// # Errors
///
/// [`Error::Base64`] or [`Error::NotCanonical`] where it isn't base64url; [`Error::Zlib`] where the
/// stream is broken, and [`Error::TooLarge`] where it holds more than [`LONGEST`] bytes.
pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    todo!("step 4: decode, and inflate no more than LONGEST")
}

/// The payload for some JSON: compressed with zlib at level 6, Python's, where that saves at least
/// two bytes, and where [`unpack`] would inflate it again.
pub fn pack(json: &str) -> String {
    todo!("step 8: compress it where that is shorter")
}
