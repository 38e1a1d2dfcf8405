//! caught by: step_3::both_connections_have_one_limit
//! Gives the whole limit to each of the two connections.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let unreachable = |error| OpenError::Unreachable { address, error };
        let first = client.get_multiplexed_async_connection();
        let _: MultiplexedConnection = match timeout(options.timeout, first).await {
            Ok(Ok(connection)) => connection,
            Ok(Err(error)) => return Err(unreachable(quiet(error))),
            Err(_) => return Err(unreachable(no_answer(options.timeout))),
        };
        let second = Link::open(client, options.timeout);
        match timeout(options.timeout, second).await {
            Ok(Ok(redis)) => Ok(Self { redis, options }),
            Ok(Err(error)) => Err(unreachable(quiet(error))),
            Err(_) => Err(unreachable(no_answer(options.timeout))),
        }
    }
}
