//! Calls of async functions, one or many at the same time.

use std::panic::resume_unwind;
use std::sync::Arc;

use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::Called;
use crate::test::Test;

impl Test {
    /// Calls an async function of the student's. `call` is how the failure shows it.
    pub async fn call_async<T>(
        &self,
        call: impl Into<String>,
        function: impl Future<Output = T>,
    ) -> Called<T> {
        let call = call.into();
        self.start_call(&call);
        let value = function.await;
        self.calling().end();
        Called::new(self.clone(), call, value)
    }

    /// Runs `task` so many times at once, each with its number from 0: all begin together, on more
    /// than one thread. Gives what they gave, in the order of their numbers.
    pub async fn at_once<T, F>(
        &self,
        call: impl Into<String>,
        number: usize,
        task: impl Fn(usize) -> F,
    ) -> Called<Vec<T>>
    where
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static,
    {
        let start = Arc::new(Barrier::new(number));
        let mut tasks = JoinSet::new();
        for number in 0..number {
            let (start, task) = (Arc::clone(&start), task(number));
            tasks.spawn(async move {
                start.wait().await;
                (number, task.await)
            });
        }
        let all = async {
            let mut values = Vec::with_capacity(number);
            while let Some(ended) = tasks.join_next().await {
                // At the first panic all is over: others may wait for the task that panicked.
                values.push(ended.unwrap_or_else(|error| resume_unwind(error.into_panic())));
            }
            values.sort_by_key(|(number, _)| *number);
            values.into_iter().map(|(_, value)| value).collect()
        };
        self.call_async(call, all).await
    }
}
