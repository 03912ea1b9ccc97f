using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>One edit of one document.</summary>
internal sealed record DocumentEdit(DocumentId Document, TextChange Change);
