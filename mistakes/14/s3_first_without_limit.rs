//! 3.5: one limit covers both. Here the first connection has none of ours.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let unreachable = |error| OpenError::Unreachable { address: address.clone(), error };
        let first = client.get_multiplexed_async_connection().await;
        let _: MultiplexedConnection = first.map_err(|error| unreachable(quiet(error)))?;
        match timeout(options.timeout, Link::open(client.clone(), options.timeout)).await {
            Ok(Ok(redis)) => Ok(Self { redis, options }),
            Ok(Err(error)) => Err(unreachable(quiet(error))),
            Err(_) => Err(unreachable(no_answer(options.timeout))),
        }
    }
}
