//! Whether a `secret_key` could be guessed.

/// The `secret_key` of the tutorial on the first page, and of all who copied it.
pub const TUTORIAL_SECRET: &str = "random string";

/// What to say of an empty `secret_key`.
pub const NO_SECRET: &str = "The key is empty. Flask has no sessions with such a key.";

/// The fewest characters of a secret that passes without a warning: 32 random bytes have more in any
/// alphabet.
pub const SHORTEST_SECRET: usize = 32;

/// What is wrong with a secret as a key, if it can be seen. Flask takes any, and so do we: a key must be one
/// that both can share.
pub fn weakness(secret: &str) -> Option<String> {
    let length = secret.chars().count();
    let how = "Make one with `python -c \"import secrets; print(secrets.token_hex())\"`";
    if secret == TUTORIAL_SECRET {
        return Some(format!(
            "this key stands in a tutorial, and chapter 10 guessed it within a minute. {how}"
        ));
    }
    (length < SHORTEST_SECRET).then(|| {
        format!(
            "this key has {length} characters, and could be guessed: {SHORTEST_SECRET} is the \
             least to trust. {how}"
        )
    })
}
