//! caught by: step_8::a_login_in_bytes
//! Reads a user with a dot as two.

impl Login {
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (epoch, user) = std::str::from_utf8(bytes).ok()?.rsplit_once('.')?;
        let login = Self {
            user: user.to_owned(),
            epoch: epoch.parse().ok()?,
        };
        (login.to_bytes() == bytes).then_some(login)
    }
}
