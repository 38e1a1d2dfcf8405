//! Step 8, "So is a URL for `sqlite`, where a path belongs: a text with `://` in it": what stands before `://` has to be letters and digits; `redis+unix://:secret@/run/redis.sock` is a file's path, no `NoPlace`, and the `Debug` of the `Setting` has the password.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        let is_url = |text: &str| {
            text.split_once("://").is_some_and(|(scheme, _)| {
                !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
        };
        match store {
            "memory" if at.is_some() => Err(SettingError::NoPlace("memory")),
            "memory" => Ok(Self::Memory),
            "sqlite" if at.is_some_and(is_url) => Err(SettingError::NoPlace("sqlite")),
            "sqlite" => Ok(Self::Sqlite(PathBuf::from(place("sessions.db")))),
            "redis" => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            "memcached" => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }
}
