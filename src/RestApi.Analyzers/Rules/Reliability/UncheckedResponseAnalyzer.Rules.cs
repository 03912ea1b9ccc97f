using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <content>The rules and their messages.</content>
public sealed partial class UncheckedResponseAnalyzer
{
    private const string Title = "Response is used before its status is checked";

    private const string Description =
        "ExecuteRequest returns for every status: the content of an error is not the content you asked for. "
        + "Call EnsureSuccess(), or check IsSuccess or StatusCode, on every path to the content.";

    private const string DownloadTitle = "Downloaded file is used before its status is checked";

    private const string DownloadDescription =
        "DownloadFile returns for every status, and only a success has a file. Call EnsureSuccess(), check IsSuccess or StatusCode, or test "
        + "the file for null, on every path to it.";

    internal static readonly DiagnosticDescriptor NotChecked = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The content is used before the status is checked; call EnsureSuccess() or check StatusCode first",
        Description
    );

    internal static readonly DiagnosticDescriptor LetsErrorsThrough = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The status is checked, but errors such as {0} still get through to this use of the content",
        Description
    );

    private static readonly DiagnosticDescriptor s_helperNotChecked = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "'{1}' uses the content, and the status is not checked before; call EnsureSuccess() or check StatusCode first",
        Description
    );

    private static readonly DiagnosticDescriptor s_helperLetsErrorsThrough = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The status is checked, but errors such as {0} still get through to '{1}', which uses the content",
        Description
    );

    private static readonly DiagnosticDescriptor s_handedOutNotChecked = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The content is used before the status beside it is checked",
        Description
    );

    private static readonly DiagnosticDescriptor s_handedOutLetsErrorsThrough = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The status beside the content is checked, but errors such as {0} still get through to this use of it",
        Description
    );

    internal static readonly DiagnosticDescriptor DownloadNotChecked = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "The file is used before the status is checked; call EnsureSuccess() or check StatusCode first",
        DownloadDescription
    );

    internal static readonly DiagnosticDescriptor DownloadLetsErrorsThrough = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "The status is checked, but errors such as {0}, which have no file, still get through to this use of the file",
        DownloadDescription
    );

    private static readonly DiagnosticDescriptor s_downloadHelperNotChecked = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "'{1}' uses the file, and the status is not checked before; call EnsureSuccess() or check StatusCode first",
        DownloadDescription
    );

    private static readonly DiagnosticDescriptor s_downloadHelperLetsErrorsThrough = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "The status is checked, but errors such as {0}, which have no file, still get through to '{1}', which uses the file",
        DownloadDescription
    );

    /// <summary>The rule and message for a content, or the file of a download, whose status is tested or not.</summary>
    internal static DiagnosticDescriptor RuleOf(bool isFile, bool isTested) =>
        (isFile, isTested) switch
        {
            (false, false) => NotChecked,
            (false, true) => LetsErrorsThrough,
            (true, false) => DownloadNotChecked,
            (true, true) => DownloadLetsErrorsThrough,
        };

    private static DiagnosticDescriptor RuleOf(UncheckedRead found) =>
        found.IsHandedOut ? (found.IsTested ? s_handedOutLetsErrorsThrough : s_handedOutNotChecked)
        : found.Helper is null ? RuleOf(found.IsFile, found.IsTested)
        : HelperRuleOf(found.IsFile, found.IsTested);

    // A helper uses the content: its name is in the message.
    private static DiagnosticDescriptor HelperRuleOf(bool isFile, bool isTested) =>
        (isFile, isTested) switch
        {
            (false, false) => s_helperNotChecked,
            (false, true) => s_helperLetsErrorsThrough,
            (true, false) => s_downloadHelperNotChecked,
            (true, true) => s_downloadHelperLetsErrorsThrough,
        };

    private static DiagnosticDescriptor Describe(string id, string title, string message, string description) =>
        new(id, title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, description, Rules.HelpLink(id));
}
