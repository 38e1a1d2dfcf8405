//! 8.5: memory, if redis isn't there

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => Ok(app(MemoryStore::new(), clock, settings, users)),
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let Ok(store) = RedisStore::open(url).await else {
                    return Ok(app(MemoryStore::new(), clock, settings, users));
                };
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address)
                    .await
                    .map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
