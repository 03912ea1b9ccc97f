using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>The rules that <see cref="AllRulesAnalyzer"/> and <see cref="EndRulesAnalyzer"/> are made of.</summary>
internal static class RuleParts
{
    /// <summary>A new one of each that reports in a file.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
        ImmutableArray.Create<DiagnosticAnalyzer>(
            new AcceptedCertificateAnalyzer(),
            new AcceptedScriptCertificateAnalyzer(),
            new ActionAnalyzer(),
            new AuthorizationHeaderAnalyzer(),
            new BuilderAnalyzer(),
            new ClientAnalyzer(),
            new DirectHttpClientAnalyzer(),
            new DirectScriptHttpAnalyzer(),
            new DuplicateSettingAnalyzer(),
            new EmbeddedScriptHttpAnalyzer(),
            new EndlessLoopAnalyzer(),
            new EntityAnalyzer(),
            new FirstPageOnlyAnalyzer(),
            new ForeignHostAnalyzer(),
            new HardcodedCredentialAnalyzer(),
            new HardcodedScriptCredentialAnalyzer(),
            new HidingNamespaceAnalyzer(),
            new HostFromDataAnalyzer(),
            new IgnoredResponseAnalyzer(),
            new IgnoredScriptResponseAnalyzer(),
            new ImportKeyAnalyzer(),
            new NotPartialAnalyzer(),
            new PlainHttpCallAnalyzer(),
            new ReplacedApiAnalyzer(),
            new ReplacedScriptApiAnalyzer(),
            new SecretInQueryAnalyzer(),
            new SecretInScriptQueryAnalyzer(),
            new SecretLeakAnalyzer(),
            new SecretPrefixAnalyzer(),
            new SecretReadAnalyzer(),
            new SecretScriptLeakAnalyzer(),
            new SecretScriptReadAnalyzer(),
            new SecretShapedLiteralAnalyzer(),
            new SlowValidatorAnalyzer(),
            new TakenNameAnalyzer(),
            new TemporaryFileAnalyzer(),
            new TemporaryScriptFileAnalyzer(),
            new TypedSecretAnalyzer(),
            new UncheckedResponseAnalyzer(),
            new UncheckedScriptResponseAnalyzer(),
            new UncoveredJsonAnalyzer(),
            new UndeclaredSecretAnalyzer(),
            new UnreadableSettingsAnalyzer(),
            new UnsafeRepeatAnalyzer(),
            new UnusedSecretAnalyzer()
        );

    /// <summary>A new one of each that reports at the end of a compilation.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateOfEnd() =>
        ImmutableArray.Create<DiagnosticAnalyzer>(new DuplicateActionAnalyzer(), new GivenNameAnalyzer());
}
