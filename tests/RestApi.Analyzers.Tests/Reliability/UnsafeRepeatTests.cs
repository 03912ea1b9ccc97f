using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UnsafeRepeatAnalyzer, Comind.Api.CodeFixes.UnsafeRepeatFix>;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.UnsafeRepeatAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UnsafeRepeatAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UnsafeRepeatTests
{
    private const string Post = "client.CreateRequest(\"/orders\", \"POST\").AddJsonBody(order)";

    [Theory]
    [InlineData(Post + ".[|SetRetry|](3).ExecuteRequest().EnsureSuccess();")]
    [InlineData("client.CreateRequest(\"/orders\", \"PATCH\").[|SetRetry|](new RetryOptions()).ExecuteRequest().EnsureSuccess();")]
    [InlineData("var options = new RetryOptions { MaxAttempts = 5 }; " + Post + ".[|SetRetry|](options).ExecuteRequest().EnsureSuccess();")]
    [InlineData(
        "var request = "
            + Post
            + "; request.[|SetRetry|](3); request.AddHeader(\"Accept\", \"*/*\"); request.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.[|SetRetry|](3); RestApi.AddJsonBody(order); RestApi.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.SetRetry(2).ExecuteRequest().EnsureSuccess(); RestApi.CreateRequest(\"/b\", \"POST\"); RestApi.[|SetRetry|](2).ExecuteRequest().EnsureSuccess();"
    )]
    public Task Retry_that_throws_is_reported(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("client.CreateRequest(\"/orders\", \"PUT\").SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData("client.CreateRequest(\"/orders\", verb).SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".SetRetry(1).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".SetRetry(times).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".SetRetry(new RetryOptions { MaxAttempts = 1 }).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".SetRetry(3).SetIdempotencyKey().ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".AddHeader(\"Idempotency-Key\", verb).SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".AddHeader(verb, verb).SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData("var request = " + Post + "; request.SetRetry(3); Prepare(request); request.ExecuteRequest().EnsureSuccess();")]
    [InlineData(
        "var request = " + Post + "; request.SetRetry(3); request.SetIdempotencyKey(verb); request.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData("Prepare(" + Post + ".SetRetry(3));")]
    [InlineData("given.SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData("new Gateway().CreateRequest(\"/orders\", \"POST\").SetRetry(3).ExecuteRequest().EnsureSuccess();")]
    [InlineData(Post + ".SetRetry(3).WithKey().ExecuteRequest().EnsureSuccess();")]
    [InlineData("var request = " + Post + "; request.SetRetry(3).WithKey().ExecuteRequest().EnsureSuccess();")]
    [InlineData(
        "var request = " + Post + "; var same = request.SetRetry(3); same.SetIdempotencyKey(); request.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData("RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.SetRetry(3).WithKey(); RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData(
        "RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.SetRetry(3); RestApi.SetIdempotencyKey(); RestApi.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData("RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.SetRetry(3); AddKey(); RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.SetRetry(3);")]
    [InlineData("RestApi.SetRetry(3); RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData(
        "if (times > 1) { RestApi.CreateRequest(\"/orders\", \"POST\"); } else { RestApi.CreateRequest(\"/orders\", \"GET\"); } RestApi.SetRetry(3).ExecuteRequest().EnsureSuccess();"
    )]
    public Task Retry_that_may_be_safe_is_quiet(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { "
            + Post
            + ".[|ExecuteRequest|]().EnsureSuccess(); return; } catch (RestApiException) { ComindServer.Sleep(1000); } }"
    )]
    [InlineData(
        "for (var i = 0; ; i++) { try { " + Post + ".[|ExecuteRequest|]().EnsureSuccess(); break; } catch (Exception) when (i < 3) { } }"
    )]
    [InlineData(
        "var tries = 0; while (true) { try { Shop.[|Add|](order); return; } catch (RestApiException) { if (++tries == 3) throw; } }"
    )]
    [InlineData(
        "var done = false; while (!done) { try { await Shop.[|AddAsync|](order); done = true; } catch { await Task.Delay(500); } }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { var res = "
            + Post
            + ".[|ExecuteRequest|](); if (res.IsSuccess) break; ComindServer.Sleep(500 * i); }"
    )]
    [InlineData("RestResponse res; var n = 0; do { res = " + Post + ".[|ExecuteRequest|](); } while (!res.IsSuccess && ++n < 3);")]
    [InlineData(
        "for (var i = 0; i < 3; i++) { var res = await "
            + Post
            + ".[|ExecuteRequestAsync|](); if (!res.IsSuccess) { ActionLog.Warn($\"{res.StatusCode}\"); continue; } break; }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.AddJsonBody(new { order.Name }); var res = RestApi.[|ExecuteRequest|](); if (res.IsSuccess) return; }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { Api.Rest.V1.[|Post|](\"shop\", new() { Path = \"/orders\" }); return; } catch (ServiceException) { } }"
    )]
    public Task Loop_that_repeats_a_post_is_reported(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("foreach (var one in orders) { Shop.Add(one); }")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { try { Shop.Add(orders[i]); } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { try { Shop.Add(orders[i]); return; } catch (RestApiException) { } }")]
    [InlineData("while (queue.TryDequeue(out var one)) { try { Shop.Add(one); return; } catch (RestApiException) { } }")]
    [InlineData("while (true) { var one = queue.Dequeue(); try { Shop.Add(one); return; } catch (RestApiException) { } }")]
    [InlineData("while (true) { try { Shop.Add(queue.Dequeue()); return; } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.Get(); return; } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.Search(order); return; } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.AddOnce(order); return; } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.AddKeyed(verb, order); return; } catch (RestApiException) { } }")]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { "
            + Post
            + ".SetIdempotencyKey(verb).ExecuteRequest().EnsureSuccess(); return; } catch (RestApiException) { } }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { Shop.Add(order); return; } catch (RestApiException e) when (e.Kind == RestApiErrorKind.Connect) { } }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { Shop.Add(order); return; } catch (RestApiException e) { if (e.StatusCode != 429) throw; } }"
    )]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.Add(order); return; } catch (RestApiException) { throw; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.Add(order); return; } catch (FormatException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Shop.Add(order); } catch (RestApiException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { var res = " + Post + ".ExecuteRequest(); if (res.StatusCode != 429) break; }")]
    [InlineData(
        "for (var i = 0; i < 3; i++) { var res = "
            + Post
            + ".ExecuteRequest(); if (res.IsSuccess) break; if (res.StatusCode != 503) throw new ActionException(\"no\"); }"
    )]
    [InlineData("while (true) { var res = " + Post + ".ExecuteRequest(); if (!res.IsSuccess) break; }")]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { Api.Rest.V1.Post(\"shop\", headers: new Dictionary<string, string>()); return; } catch (ServiceException) { } }"
    )]
    [InlineData("for (var i = 0; i < 3; i++) { var key = \"idempotency\"; try { Shop.Add(order); return; } catch (RestApiException) { } }")]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { client.CreateRequest($\"/orders/{i}\", \"POST\").ExecuteRequest().EnsureSuccess(); return; } catch (RestApiException) { } }"
    )]
    [InlineData("try { Shop.Add(order); } catch (RestApiException) { }")]
    public Task Loop_that_may_be_safe_is_quiet(string statements) => Verify.Silent(Code(statements));

    [Fact]
    public Task Declared_retry_is_left_to_its_own_rule() =>
        Verify.Silent(Code("for (var i = 0; i < 3; i++) { try { Shop.AddRetried(order); return; } catch (RestApiException) { } }"));

    [Theory]
    [InlineData(
        Post + ".[|SetRetry|](3).ExecuteRequest().EnsureSuccess();",
        "A POST is repeated only with an idempotency key, and throws without one; add SetIdempotencyKey() if the API knows it, or remove SetRetry"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { Shop.[|Change|](order); return; } catch (RestApiException) { } }",
        "This loop sends a PATCH again after a failure, although the server may have done it; send the same idempotency key in each turn, or do not repeat it"
    )]
    public Task Message_names_the_verb_and_the_ways_out(string statements, string message) =>
        Verify.Reports(Code(statements), message: message);

    [Theory]
    [InlineData(Post + ".{0}.ExecuteRequest().EnsureSuccess();")]
    [InlineData("var request = " + Post + "; request.{0}; request.ExecuteRequest().EnsureSuccess();")]
    [InlineData("RestApi.CreateRequest(\"/orders\", \"POST\"); RestApi.{0}; RestApi.ExecuteRequest().EnsureSuccess();")]
    public Task Fix_sends_a_key(string statements) =>
        Fix.Fixes(
            Code(statements.Replace("{0}", "[|SetRetry|](3)", StringComparison.Ordinal)),
            Code(statements.Replace("{0}", "SetRetry(3).SetIdempotencyKey()", StringComparison.Ordinal))
        );

    [Fact]
    public Task Loop_gets_no_fix() =>
        Fix.OffersNoFix(Code("for (var i = 0; i < 3; i++) { try { Shop.[|Add|](order); return; } catch (RestApiException) { } }"));

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(
            Code(
                "while (true) { RestApi.CreateRequest(\"/a\", \"POST\"); RestApi.SetRetry(3); try { var res = RestApi.ExecuteRequest(); if (!res.IsSuccess) continue; return; } catch { } }"
            )
        );

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime("class RestRequest { public void SetRetry(int times) { } void Run() => SetRetry(3); }")
        );

    private static string Code(string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme;

            public class Order { public string? Name { get; set; } }

            [RestClient(BaseUrl = "https://shop.example.com")]
            public static partial class Shop
            {
                [Post("/orders")] public static partial void Add(Order order);
                [Patch("/orders")] public static partial void Change(Order order);
                [Post("/orders/search")] public static partial Order Search(Order order);
                [Post("/orders"), IdempotencyKey] public static partial void AddOnce(Order order);
                [Post("/orders")] public static partial void AddKeyed([IdempotencyKey] string key, [Body] Order order);
                [Post("/orders"), Retry(3)] public static partial void AddRetried(Order order);
                [Get("/orders")] public static partial Order Get();
            }

            [RestClient(BaseUrl = "https://shop.example.com")]
            public partial interface IShop { [Post("/orders")] void Add(Order order); }

            class Gateway { public RestRequest CreateRequest(string path, string method) => RestApi.CreateRequest(path, method).SetIdempotencyKey(); }

            static class Requests { public static RestRequest WithKey(this RestRequest request) => request.SetIdempotencyKey(); }

            static class Sync
            {
                static void Prepare(RestRequest request) => request.SetIdempotencyKey();

                static void AddKey() => RestApi.SetIdempotencyKey();

                static async Task RunAsync(RestClient client, IShop injected, RestRequest given, Order order, List<Order> orders, Queue<Order> queue, string verb, int times)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
}
