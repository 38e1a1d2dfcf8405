//! caught by: step_1::a_key_says_whose_it_is
//! The digest alone: another program that keeps things by SHA-256 in this Redis has the same names.

pub fn redis_key(key: &StoreKey) -> String {
    key.to_string()
}
