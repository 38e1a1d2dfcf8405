//! 3.10: if the last idle connection is closed, it is an error

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let idle = self.idle().pop();
            let mut connection = match idle.filter(Connection::is_quiet) {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
