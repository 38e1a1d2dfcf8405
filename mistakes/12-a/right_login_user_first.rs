//! The user stands first and the epoch behind the last dot, `alice.4`; and bytes that `to_bytes` wouldn't have written so are nothing.
impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}.{}", self.user, self.epoch).into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (user, epoch) = std::str::from_utf8(bytes).ok()?.rsplit_once('.')?;
        let login = Self {
            user: user.to_owned(),
            epoch: epoch.parse().ok()?,
        };
        (login.to_bytes() == bytes).then_some(login)
    }
}
