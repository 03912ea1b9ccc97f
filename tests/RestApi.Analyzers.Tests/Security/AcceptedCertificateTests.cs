using Acme.TestKit;
using Comind.Api.Analyzers;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.AcceptedCertificateAnalyzer, Comind.Api.CodeFixes.AcceptedCertificateFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.AcceptedCertificateAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1007.</summary>
public sealed class AcceptedCertificateTests
{
    private static string Code(string statements) =>
        $$"""
            #pragma warning disable SYSLIB0014
            using System;
            using System.IO;
            using System.Net;
            using System.Net.Http;
            using System.Net.Security;
            using System.Net.WebSockets;
            using System.Security.Cryptography.X509Certificates;

            class App
            {
                bool IsDevelopment() => false;

                void Run(HttpClientHandler handler, SslClientAuthenticationOptions options, Stream stream, bool trust, string thumbprint)
                {
                    {{statements}}
                }

                static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
                static bool AcceptObjects(object sender, object? certificate, object? chain, SslPolicyErrors errors) => true;
                static bool AcceptAtLength(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
                {
                    Console.WriteLine("accepted");
                    return true;
                }

                static bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;
                static bool CheckOrThrow(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
                {
                    if (errors != SslPolicyErrors.None)
                    {
                        throw new InvalidOperationException();
                    }

                    return true;
                }
            }
            """;

    [Theory]
    [InlineData("handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) => true|];")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = [|(m, c, h, e) => { return (true); }|];")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = [|delegate { return true; }|];")]
    [InlineData("handler.ServerCertificateCustomValidationCallback += [|(_, _, _, _) => true|];")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };")]
    [InlineData("options.RemoteCertificateValidationCallback = [|Accept|];")]
    [InlineData("options.RemoteCertificateValidationCallback = [|AcceptAtLength|];")]
    [InlineData("options.RemoteCertificateValidationCallback = new RemoteCertificateValidationCallback([|Accept|]);")]
    [InlineData("options.RemoteCertificateValidationCallback = new RemoteCertificateValidationCallback([|(_, _, _, _) => true|]);")]
    [InlineData("options.RemoteCertificateValidationCallback = new([|AcceptObjects|]);")]
    [InlineData(
        "bool All(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) => true; options.RemoteCertificateValidationCallback = [|All|];"
    )]
    [InlineData("new SocketsHttpHandler().SslOptions.RemoteCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("ServicePointManager.ServerCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("new ClientWebSocket().Options.RemoteCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("new SslStream(stream, false, [|(_, _, _, _) => true|]);")]
    [InlineData("RemoteCertificateValidationCallback all = [|(_, _, _, _) => true|]; new SslStream(stream, false, all);")]
    [InlineData("options.RemoteCertificateValidationCallback = trust ? [|Accept|] : Check;")]
    [InlineData("if (!IsDevelopment()) { options.RemoteCertificateValidationCallback = [|Accept|]; }")]
    [InlineData("if (IsDevelopment()) { } else { options.RemoteCertificateValidationCallback = [|Accept|]; }")]
    public Task Callback_that_accepts_all_is_reported(string statement) => Verify.Reports(Code(statement));

    [Fact]
    public Task Message_says_what_to_do() =>
        Verify.Reports(
            Code("handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];"),
            message: "Every certificate is accepted here, so anybody can pose as the server and read what is sent; remove this and trust the certificate that is missing"
        );

    [Theory]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, c, _, e) => e == SslPolicyErrors.None;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, c, _, _) => c!.Thumbprint == thumbprint;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => trust;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => false;")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, c, _, e) => { Log(c); return true; void Log(object? o) { } };")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, c, _, e) => { if (e != 0) { return false; } return true; };")]
    [InlineData(
        "handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { if (trust) { return true; } throw new InvalidOperationException(); };"
    )]
    [InlineData("handler.ServerCertificateCustomValidationCallback = null;")]
    [InlineData("options.RemoteCertificateValidationCallback = Check;")]
    [InlineData("options.RemoteCertificateValidationCallback = CheckOrThrow;")]
    [InlineData("if (IsDevelopment()) { options.RemoteCertificateValidationCallback = Accept; }")]
    [InlineData("options.RemoteCertificateValidationCallback = IsDevelopment() ? Accept : null;")]
    [InlineData("handler.CheckCertificateRevocationList = false;")]
    [InlineData("new SslServerAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };")]
    [InlineData("var name = nameof(HttpClientHandler.DangerousAcceptAnyServerCertificateValidator);")]
    [InlineData("Func<string, bool> all = _ => true; Predicate<SslPolicyErrors> ok = e => e == 0;")]
    [InlineData("Accept(this, null, null, SslPolicyErrors.None);")]
    public Task Everything_else_is_quiet(string statement) => Verify.Silent(Code(statement));

    [Fact]
    public Task Property_of_the_user_with_that_name_is_quiet() =>
        Verify.Silent(
            "class App { static bool DangerousAcceptAnyServerCertificateValidator => true; bool Run() => DangerousAcceptAnyServerCertificateValidator; }"
        );

    [Fact]
    public Task Fix_removes_the_callback() =>
        Fix.Fixes(
            Code(
                """
                handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
                        ServicePointManager.ServerCertificateValidationCallback += [|(_, _, _, _) => true|];
                        options.RemoteCertificateValidationCallback = new RemoteCertificateValidationCallback([|Accept|]);
                        handler.MaxConnectionsPerServer = 4;
                        var first = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|], UseCookies = false };
                        var second = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
                        HttpClientHandler third = new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
                """
            ),
            Code(
                """
                handler.MaxConnectionsPerServer = 4;
                        var first = new HttpClientHandler { UseCookies = false };
                        var second = new HttpClientHandler();
                        HttpClientHandler third = new();
                """
            )
        );

    [Theory]
    [InlineData("new SslStream(stream, false, [|(_, _, _, _) => true|]);")]
    [InlineData("if (trust) options.RemoteCertificateValidationCallback = [|Accept|];")]
    [InlineData("options.RemoteCertificateValidationCallback = trust ? [|Accept|] : Check;")]
    public Task Fix_is_not_offered_where_more_than_an_assignment_would_change(string statement) => Fix.OffersNoFix(Code(statement));

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        await AnalyzerRun<AcceptedCertificateAnalyzer>.SurvivesTyping(
            Code(
                "handler.ServerCertificateCustomValidationCallback = (m, c, h, e) => { return true; }; options.RemoteCertificateValidationCallback = Accept;"
            )
        );
        Assert.Empty(
            await AnalyzerRun<AcceptedCertificateAnalyzer>.DiagnoseWithoutRuntime(
                Code("handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")
            )
        );
    }
}
