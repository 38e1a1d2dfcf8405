//! caught by: step_2::what_is_kept_is_a_slow_hash
//! also by: step_2::an_unknown_name_costs_as_much
//! Costs more than the hash for unknown names, so a name that is known takes longer.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let slow = Params::new(20_480, 3, 1, None).map_err(|_| password_hash::Error::ParamsInvalid)?;
    let argon2 = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, slow);
    Ok(argon2.hash_password(password.as_bytes())?.to_string())
}
