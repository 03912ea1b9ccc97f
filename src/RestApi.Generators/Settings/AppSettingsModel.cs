using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>One variable: <c>syncLimit</c>, and what it is when the configuration does not set it.</summary>
internal sealed record AppSettingModel(string Alias, string PropertyName, VariableValue Value);

/// <summary>What one settings file declares.</summary>
internal sealed record VariablesSource(string Path, EquatableArray<AppSettingModel> Variables);

/// <summary>The class <c>AppSettings</c>, its properties in order.</summary>
internal sealed record AppSettingsModel(string Namespace, string ClassName, EquatableArray<AppSettingModel> Variables);
