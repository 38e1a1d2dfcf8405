//! Step 8, "So is a URL for `sqlite`, where a path belongs: a text with `://` in it": only URLs that begin with `redis://` or `sqlite://` are NoPlace, so `rediss://alice:secret@cache/0` becomes a path, and the `Debug` of the Setting repeats the password.
impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(at)) if at.starts_with("redis://") || at.starts_with("sqlite://") => {
                Err(SettingError::NoPlace("sqlite"))
            }
            ("sqlite", at) => Ok(Self::Sqlite(PathBuf::from(at.unwrap_or("sessions.db")))),
            ("redis", at) => {
                let url = at.unwrap_or("redis://127.0.0.1:6379");
                Ok(Self::Redis(url.to_owned()))
            }
            ("memcached", at) => {
                let address = at.unwrap_or("127.0.0.1:11211");
                Ok(Self::Memcached(address.to_owned()))
            }
            (other, _) => Err(SettingError::Unknown(other.to_owned())),
        }
    }
}
