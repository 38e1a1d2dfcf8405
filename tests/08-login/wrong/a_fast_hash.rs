//! caught by: step_2::what_is_kept_is_a_slow_hash
//! also by: step_2::an_unknown_name_costs_as_much
//! Has parameters that make the tests fast, and the attacker.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let fast = Params::new(8, 1, 1, None).map_err(|_| password_hash::Error::ParamsInvalid)?;
    let argon2 = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, fast);
    Ok(argon2.hash_password(password.as_bytes())?.to_string())
}
