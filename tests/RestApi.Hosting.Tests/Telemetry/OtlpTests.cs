using Acme.HostingTests.Logging;
using Acme.HostingTests.Secrets;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Resources;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Telemetry;

/// <summary>The set-up that the guide shows, against a receiver of OTLP/HTTP.</summary>
[Collection(nameof(OneAtATime))]
public sealed class OtlpTests
{
    private const string Name = "COMIND_SECRET_OTLP";
    private const string Value = "0tlp-s3cret/+ =";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Spans_metrics_and_logs_arrive_without_a_secret(bool synchronous)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var api = await EchoingApi.StartAsync();
        var host = NewHost(collector.Url, api.Url);
        if (synchronous)
        {
            host.Run("sync_contacts", "jobs", "17");
            host.Dispose();
        }
        else
        {
            await host.RunAsync("sync_contacts", "jobs", "17");
            await host.DisposeAsync();
        }

        Assert.Equal(["application/x-protobuf"], collector.ContentTypes);
        var (traces, metrics) = (collector.PostedTo("/v1/traces"), collector.PostedTo("/v1/metrics"));
        Assert.All(
            [
                "RestApi",
                "crm-sync",
                "action sync_contacts",
                "POST /contacts/{id}",
                "http.response.status_code",
                "url.full",
                "restapi.run.id",
                "exception.stacktrace",
            ],
            text => Assert.Contains(text, traces, StringComparison.Ordinal)
        );
        Assert.All(
            ["RestApi", "restapi.call.duration", "restapi.action.duration", "http.client.request.duration", "/contacts/{id}"],
            text => Assert.Contains(text, metrics, StringComparison.Ordinal)
        );
        var logs = collector.PostedTo("/v1/logs");
        Assert.Contains("Actions.sync_contacts", logs, StringComparison.Ordinal);
        Assert.Contains("RestApi.Calls", logs, StringComparison.Ordinal);
        Assert.All(WrittenForms.Of(Value), form => Assert.DoesNotContain(form, traces + metrics + logs, StringComparison.Ordinal));
    }

    private static ActionHost NewHost(string collectorUrl, string apiUrl)
    {
        var builder = ActionHost
            .CreateBuilder()
            .AddActions([Action("sync_contacts", _ => Fail(apiUrl))])
            .UseStore(new InMemoryRecordStore());
        builder.Logging.ClearProviders();
        builder.Configuration[Name] = Value;
        builder.Configuration["Logging:LogLevel:RestApi"] = "Debug";
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = collectorUrl;
        builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("crm-sync"))
            .WithTracing(static tracing => tracing.AddSource("RestApi"))
            .WithMetrics(static metrics => metrics.AddMeter("RestApi", "System.Net.Http"))
            .WithLogging()
            .UseOtlpExporter();
        return builder.Build();
    }

    private static void Fail(string url)
    {
        var secret = AppSchema.GetSecrets().Require(Name);
        ActionLog.Info($"Key {secret.Reveal()}");
        using var response = new RestClient(url)
            .CreateRequest("/contacts/{id}", "POST")
            .AddUrlSegment("id", secret)
            .AddQueryParameter("key", secret)
            .SetHttpBasicAuth("user", secret)
            .AddBody(secret, "text/plain")
            .ExecuteRequest();
        throw new InvalidOperationException(response.Content);
    }
}
